import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function MembersScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.members.title} />
    </Page>
  );
}
