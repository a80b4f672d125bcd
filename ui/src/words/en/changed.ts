// What the history says of the rows of an action; what rows and columns are called is in the catalogue.

export const changedRows = {
  ops: { insert: "added", update: "changed", delete: "removed" },
  gone: "no longer in the book",
  isChanged: "changed",
};
