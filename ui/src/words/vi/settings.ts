export const settings = {
  title: "x",
};
