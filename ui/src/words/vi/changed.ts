// What the history says of the rows of an action; what rows and columns are called is in the catalogue.

export const changedRows = {
  ops: { insert: "thêm", update: "sửa", delete: "bỏ" },
  gone: "không còn trong sổ",
  isChanged: "đã đổi",
};
