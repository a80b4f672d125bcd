import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function BackupsScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.backups.title} />
    </Page>
  );
}
