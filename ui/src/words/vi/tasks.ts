export const tasks = {
  title: "Nhiệm vụ",
};
