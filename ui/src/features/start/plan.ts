// What the guide has gathered so far, what is still wrong in each step, and the command it becomes. Pure, so that it can be tested without a screen.

import type { Input, Post } from "../../bridge";
import { UNREADABLE } from "../../design";
import type { Words } from "../../words";

export interface PlannedUpper {
  key: number;
  name: string;
  from: string | null;
  until: string | null;
}

export interface PlannedOfficer {
  key: number;
  name: string;
  post: Post;
  otherTitle: string;
  from: string | null;
}

export interface Plan {
  wardName: string;
  placeName: string;
  upper: PlannedUpper[];
  branches: string;
  officers: PlannedOfficer[];
  /** Key of the officer who sits at this PC. */
  officer: number;
  withPassword: boolean;
  password: string;
  again: string;
}

export const STEPS = ["ward", "upper", "branches", "officers", "password"] as const;
export type StepName = (typeof STEPS)[number];

const SHORTEST_PASSWORD = 8;

/** The lines of a pasted list, as the core will take them, and which repeat an earlier name. */
export function branchNames(text: string): { name: string; repeated: boolean }[] {
  const seen = new Set<string>();
  return text
    .split("\n")
    .map((line) => line.normalize("NFC").replace(/\s+/g, " ").trim())
    .filter((name) => name !== "")
    .map((name) => {
      const repeated = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return { name, repeated };
    });
}

/** A line that was offered and left as it was ("Hội LHPN quận ") says nothing. */
function isFilled(name: string, words: Words): boolean {
  const plain = name.trim();
  return (
    plain !== "" &&
    ![words.start.upperDistrict, words.start.upperCity, words.start.wardPrefix].some(
      (offered) => offered.trim() === plain,
    )
  );
}

/** What to mend before going on, by field. */
export function wrongIn(step: StepName, plan: Plan, words: Words): Map<string, string> {
  const wrong = new Map<string, string>();
  const day = (field: string, value: string | null, needed: boolean) => {
    if (value === UNREADABLE) wrong.set(field, words.common.unreadableDay);
    else if (needed && !value) wrong.set(field, words.common.required);
  };
  if (step === "ward") {
    if (!isFilled(plan.wardName, words)) wrong.set("wardName", words.common.required);
    if (plan.placeName.trim() === "") wrong.set("placeName", words.common.required);
  }
  if (step === "upper") {
    for (const upper of plan.upper.filter((each) => isFilled(each.name, words))) {
      day(`from${upper.key}`, upper.from, true);
      day(`until${upper.key}`, upper.until, false);
    }
  }
  if (step === "officers") {
    const named = plan.officers.filter((officer) => officer.name.trim() !== "");
    for (const officer of named) day(`since${officer.key}`, officer.from, true);
    if (!named.some((officer) => officer.key === plan.officer)) wrong.set("officer", words.start.needOfficer);
  }
  if (step === "password" && plan.withPassword) {
    if ([...plan.password].length < SHORTEST_PASSWORD) wrong.set("password", words.start.tooShort);
    else if (plan.password !== plan.again) wrong.set("again", words.start.notSame);
  }
  return wrong;
}

/** The command. Lines left as offered and officers without a name are not sent. */
export function planned(plan: Plan, words: Words): Input<"create_office"> {
  const officers = plan.officers.filter((officer) => officer.name.trim() !== "");
  return {
    ward_name: plan.wardName.trim(),
    place_name: plan.placeName.trim(),
    upper_levels: plan.upper.flatMap((upper) =>
      upper.from && isFilled(upper.name, words)
        ? [{ name: upper.name.trim(), valid_from: upper.from, last_day: upper.until }]
        : [],
    ),
    branches: branchNames(plan.branches)
      .map((branch) => branch.name)
      .join("\n"),
    officers: officers.flatMap((officer) =>
      officer.from
        ? [
            {
              name: officer.name.trim(),
              post: officer.post,
              other_title: officer.otherTitle.trim() || null,
              valid_from: officer.from,
              last_day: null,
            },
          ]
        : [],
    ),
    officer: officers.find((officer) => officer.key === plan.officer)?.name.trim() ?? "",
    password: plan.withPassword ? plan.password : null,
  };
}
