// What several features show alike: fields and sections that know the bridge and the words, but belong to no one feature.

export { EndTermDialog } from "./EndTermDialog";
export { HandOverFields } from "./HandOverFields";
export type { Somebody } from "./handOver";
export { PersonField } from "./PersonField";
export { useHandOver } from "./useHandOver";
