import { namesIn } from "../named";
import type { papers as vietnamese } from "../vi/papers";

const named = namesIn("en");

export const papers: typeof vietnamese = {
  title: "Print and export",
  second: "Choose the paper, look at the real pages, then save.",
  kind: "Paper",
  kinds: {
    member_book: "Member book",
    profiles: "Book 1: Profiles",
    new_members: "Book 2: New members",
    movements: "Book 3: Came, left, died",
    awards: "Book 4: Awards and discipline",
    fees: "Book 5: Fees",
    birthdays: "Birthdays by month",
    round_ages: "Turning 70, 75, 80…",
    round_years: "20, 30, 40 years in the Union…",
    sign_in: "Sign-in sheet",
    labels: "Address labels",
    consent_notice: "Personal data notice",
  },
  unit: named.columns.membership.unit_id,
  wholeWard: "The whole ward",
  month: "Month",
  wholeYear: "The whole year",
  monthName: (n: number) => `Month ${n}`,
  year: "Year",
  badYear: "Write a year like 2018.",
  newSince: "Only what is new since",
  newSinceHelp: "Left empty: the whole book. Everybody keeps the page and line once printed; new lines follow.",
  signFor: "Sign in for",
  across: "Labels in a row",
  down: "Rows",
  save: "Save to print",
  saveHelp: "Saves a PDF to print. New lines of the five books get their numbers when saved.",
  preview: "The paper as it will print",
  failed: "The pages could not be made. Please choose again.",
};
