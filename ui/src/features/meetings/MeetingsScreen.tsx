import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function MeetingsScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.meetings.title} />
    </Page>
  );
}
