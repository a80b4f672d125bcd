import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function SettingsScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.settings.title} />
    </Page>
  );
}
