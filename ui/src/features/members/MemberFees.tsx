// Her fees (hội phí), the last years of them: paid in full, in part, exempt or not yet.

import { type PersonFee, type PersonId, useAsk } from "../../bridge";
import { count } from "../../design";
import { useWords } from "../../words";

const YEARS = 3;

export function MemberFees({ id }: { id: PersonId }) {
  const { fund, common } = useWords();
  const words = fund.member;
  const fees = useAsk("fees_of_person", { id }).data;
  if (!fees) return null;
  const said = (fee: PersonFee): string => {
    const year = String(fee.year);
    if (fee.exempt !== null) return words.exempt(year);
    if (fee.paid >= fee.due) return words.paid(year, fund.dong(count(fee.paid)));
    if (fee.paid > 0) return words.partly(year, fund.dong(count(fee.due - fee.paid)));
    return words.unpaid(year);
  };
  return <>{fees.length === 0 ? common.none : fees.slice(0, YEARS).map(said).join(" · ")}</>;
}
