import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function ReportsScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.reports.title} />
    </Page>
  );
}
