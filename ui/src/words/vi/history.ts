export const history = {
  title: "x",
};
