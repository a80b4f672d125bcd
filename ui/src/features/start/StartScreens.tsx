import type { DeskState } from "../../bridge";
import { PageHeader } from "../../design";

export function StartScreens({ state }: { state: DeskState }) {
  return <PageHeader title={state.stage} />;
}
