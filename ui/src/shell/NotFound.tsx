// An address that leads nowhere.

import { Link } from "@tanstack/react-router";
import { buttonClass, EmptyState, Page } from "../design";
import { useWords } from "../words";

export function NotFound() {
  const words = useWords();
  return (
    <Page>
      <EmptyState
        title={words.shell.notFound}
        action={
          <Link to="/" className={buttonClass("plain")}>
            {words.shell.goHome}
          </Link>
        }
      />
    </Page>
  );
}
