//! Rust source as words, signs and texts, comments left out: enough to see what a file names, without a compiler.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Sign,
    /// What stands between quotes.
    Text,
}

/// One word, one sign (`::` is one) or one text.
#[derive(Debug, Clone)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
}

impl Token {
    /// Whether it is this word or sign; never what stands between quotes.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// A file's tokens, in order.
pub fn tokens(source: &str) -> Vec<Token> {
    let letters: Vec<char> = source.chars().collect();
    let mut reader = Reader {
        letters: &letters,
        at: 0,
        line: 1,
        found: Vec::new(),
    };
    while reader.at < letters.len() {
        reader.next();
    }
    reader.found
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
    line: usize,
    found: Vec<Token>,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> char {
        self.letters.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn step(&mut self) -> char {
        let letter = self.peek(0);
        self.line += usize::from(letter == '\n');
        self.at += 1;
        letter
    }

    fn push(&mut self, kind: Kind, text: String, line: usize) {
        self.found.push(Token { kind, text, line });
    }

    fn next(&mut self) {
        let line = self.line;
        match self.peek(0) {
            '/' if self.peek(1) == '/' => {
                while self.at < self.letters.len() && self.peek(0) != '\n' {
                    self.step();
                }
            }
            '/' if self.peek(1) == '*' => self.skip_comment(),
            '"' => self.quoted(line),
            '\'' => self.letter_or_lifetime(),
            letter if letter.is_alphanumeric() || letter == '_' => self.word(line),
            ':' if self.peek(1) == ':' => {
                self.at += 2;
                self.push(Kind::Sign, "::".to_owned(), line);
            }
            letter => {
                self.step();
                if !letter.is_whitespace() {
                    self.push(Kind::Sign, letter.to_string(), line);
                }
            }
        }
    }

    fn skip_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.letters.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.step();
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return;
            }
        }
    }

    fn quoted(&mut self, line: usize) {
        self.step();
        let mut text = String::new();
        while self.at < self.letters.len() {
            match self.step() {
                '"' => break,
                // The letter behind it matters to nobody here, but a quote must not end the text.
                '\\' => text.push(self.step()),
                letter => text.push(letter),
            }
        }
        self.push(Kind::Text, text, line);
    }

    /// `r"…"`, `r#"…"#`: up to the quote with as many hashes.
    fn raw(&mut self, hashes: usize, line: usize) {
        self.at += hashes + 1;
        let mut text = String::new();
        while self.at < self.letters.len() {
            if self.peek(0) == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == '#') {
                self.at += hashes + 1;
                break;
            }
            text.push(self.step());
        }
        self.push(Kind::Text, text, line);
    }

    fn letter_or_lifetime(&mut self) {
        if self.peek(1) == '\\' {
            self.at += 3;
            while self.at < self.letters.len() && self.step() != '\'' {}
        } else if self.peek(2) == '\'' {
            self.at += 3;
        } else {
            self.at += 1;
            while self.peek(0).is_alphanumeric() || self.peek(0) == '_' {
                self.at += 1;
            }
        }
    }

    fn word(&mut self, line: usize) {
        let mut text = String::new();
        while self.peek(0).is_alphanumeric() || self.peek(0) == '_' {
            text.push(self.step());
        }
        let hashes = (0..).take_while(|ahead| self.peek(*ahead) == '#').count();
        match text.as_str() {
            "r" | "br" | "cr" if self.peek(hashes) == '"' => self.raw(hashes, line),
            "b" | "c" if self.peek(0) == '"' => self.quoted(line),
            "b" if self.peek(0) == '\'' => self.letter_or_lifetime(),
            number if number.starts_with(|letter: char| letter.is_ascii_digit()) => {
                self.push(Kind::Sign, text, line);
            }
            _ => self.push(Kind::Word, text, line),
        }
    }
}

/// What ships of a file: each item under `#[cfg(test)]` is left out.
pub fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let marked = tokens.len() - at >= MARK.len()
            && MARK
                .iter()
                .zip(&tokens[at..])
                .all(|(mark, token)| token.is(mark));
        if marked {
            at = end_of_item(&tokens, at + MARK.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Behind the `;`, or behind the braces, in which an item ends.
fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        if token.kind != Kind::Sign {
            continue;
        }
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth = depth.saturating_sub(1);
                let group =
                    token.text == "}" && !tokens.get(at + 1).is_some_and(|next| next.is(";"));
                if depth == 0 && group {
                    return at + 1;
                }
            }
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}
