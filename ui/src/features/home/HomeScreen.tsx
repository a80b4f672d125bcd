import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function HomeScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.home.title} />
    </Page>
  );
}
