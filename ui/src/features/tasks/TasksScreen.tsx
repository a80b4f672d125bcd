import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function TasksScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.tasks.title} />
    </Page>
  );
}
