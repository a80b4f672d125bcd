export const organization = {
  title: "Chi hội, tổ",
};
