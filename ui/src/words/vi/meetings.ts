export const meetings = {
  title: "Hội nghị",
};
