export const backups = {
  title: "x",
};
