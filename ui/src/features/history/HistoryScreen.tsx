import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function HistoryScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.history.title} />
    </Page>
  );
}
