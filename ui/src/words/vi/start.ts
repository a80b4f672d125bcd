export const start = {
  title: "x",
};
