export const search = {
  title: "x",
};
