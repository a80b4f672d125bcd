import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";

export function OrganizationScreen() {
  const words = useWords();
  return (
    <Page>
      <PageHeader title={words.organization.title} />
    </Page>
  );
}
