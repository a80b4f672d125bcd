export const members = {
  title: "Hội viên",
};
