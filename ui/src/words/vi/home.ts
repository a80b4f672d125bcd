export const home = {
  title: "Hôm nay",
};
