// A dated fact in the officer's words: what, when, and what else was written.

import type { Fact } from "../../bridge";
import { shortDay } from "../../design";
import type { Words } from "../../words";

interface Told {
  what: string;
  when: string;
  more: string;
}

function period(from: string | null, lastDay: string | null, { record }: Words): string {
  if (from && lastDay) return record.between(shortDay(from), shortDay(lastDay));
  if (from) return record.since(shortDay(from));
  return lastDay ? record.until(shortDay(lastDay)) : "";
}

export function tellFact(fact: Fact, words: Words): Told {
  const { record, named } = words;
  switch (fact.fact) {
    case "suspension":
      return { what: record.suspension.chip, when: period(fact.from, fact.last_day, words), more: fact.reason };
    case "flag":
      return { what: named.codes.flag[fact.flag], when: period(fact.from, fact.last_day, words), more: fact.note };
    case "post":
      return {
        what: `${fact.title}, ${named.codes.organisation[fact.organisation]}`,
        when: period(fact.from, fact.last_day, words),
        more: "",
      };
    case "group":
      return { what: fact.unit_name, when: period(fact.from, fact.last_day, words), more: "" };
    case "award":
      return {
        what: fact.kind === "discipline" ? `${named.codes.award_kind.discipline}: ${fact.title}` : fact.title,
        when: shortDay(fact.day),
        more: [fact.paper_number, fact.issued_by, fact.note].filter(Boolean).join(" · "),
      };
    case "note":
      return { what: fact.text, when: shortDay(fact.day), more: "" };
    case "consent":
      return {
        what: fact.purpose,
        when: [
          record.consent.given(shortDay(fact.given_on), named.codes.consent_form[fact.form]),
          fact.withdrawn_on && record.consent.withdrawn(shortDay(fact.withdrawn_on)),
        ]
          .filter(Boolean)
          .join(" · "),
        more: fact.note,
      };
  }
}
