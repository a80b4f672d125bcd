# Short names for plain commands; each script says what it does in its first lines.
.PHONY: run screens test fuzz bench package check format contract screenshots clean

run: ## install what is missing, build, open the program
	@scripts/run.sh

screens: ## build ui/dist
	@scripts/need.sh screens
	npm --prefix ui run build

test: ## every test, in the order rules, documents, ui, browser, window
	@scripts/test.sh

fuzz: ## ten minutes of broken files against the reader of strangers' files
	@scripts/fuzz.sh

bench: ## figures beside other programs', into out/bench.md
	@tests/bench/run.sh

package: ## installers for this system, in target/release/bundle
	@scripts/package.sh

check: ## format and lint, changing nothing
	cargo fmt --all --check
	cargo clippy --workspace --exclude sohoi-desktop --all-targets -- -D warnings
	@scripts/need.sh screens
	npm --prefix ui run lint

format: ## format everything
	cargo fmt --all
	@scripts/need.sh screens
	npm --prefix ui run format

contract: ## write the commands' types for the screens
	cargo run -q -p sohoi-commands --example contract > target/contract.ts
	mv target/contract.ts ui/src/bridge/contract.ts

screenshots: ## the README's pictures
	@scripts/screenshots.sh

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules tests/browser/node_modules tests/.venv tests/.venv-bench out
