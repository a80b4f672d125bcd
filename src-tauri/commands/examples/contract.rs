//! Writes the TypeScript contract: `cargo run -p sohoi-commands --example contract > ui/src/bridge/contract.ts`.
#![expect(clippy::print_stdout, reason = "its output is the generated file")]

fn main() {
    print!("{}", sohoi_commands::contract_text());
}
