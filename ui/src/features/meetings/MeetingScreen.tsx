import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function MeetingScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.meetings.title} />
    </Page>
  );
}
