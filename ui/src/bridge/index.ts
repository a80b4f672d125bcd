// The way from screens to the core. Screens use these names only.

export { useOnce } from "./address";
export { closeBulk, openBulk, useBulk } from "./bulk";
export { type CommandName, call, callBytes, type Input, type Output, problemOf, Refused } from "./call";
export * from "./catalogue";
export * from "./contract";
export { DeskContext, type DeskView, useDesk } from "./desk";
export { useDraft } from "./drafts";
export { onFilesDropped } from "./hosts";
export { type Offered, type OfferedDraft, useOfferedDraft } from "./offeredDraft";
export { type Preferences, prefer, usePreferences } from "./preferences";
export { fieldErrors, type Language, placeOf, sentence } from "./problems";
export { type Bar, lendBar, newQueryClient, useAsk, useBytes, useChange, usePaged, useShowDesk } from "./queries";
export { forgetPeople, recentPeople, rememberPerson } from "./recent";
