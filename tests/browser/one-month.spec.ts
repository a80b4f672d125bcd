// One real month, from an empty machine to minutes on paper and a spreadsheet ready to send: the January 2018 briefing
// of the ward, done through the screens as an officer would. The two files are left in `out/one-month`.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, type Office, test } from "./office";

test.use({ start: "first run", today: "2018-01-20", actionTimeout: 10_000 });
test.setTimeout(240_000);

const BRANCHES = Array.from({ length: 14 }, (_, n) => `Chi hội ${n + 1}`);
const HEADS = [
  "Trần Thị Phượng", "Đỗ Thị Ngọc Đào", "Cao Thị Thanh", "Lưu Thị Tuyết", "Vũ Thị Nụ", "Kiều Thị Hà", "Từ Minh Thảo",
  "Lê Văn Quang", "Nguyễn Thị Ly", "Lý Thị Châu", "Ngô Thị Trà", "Phan Thị Sen", "Mai Thị Hoè", "Bùi Thị Gấm",
];
const OFFICERS: [string, string, string][] = [
  ["Dương Thị Hồng", "Chủ tịch", "ĐUV"],
  ["Nghiêm Thị Huyền", "Phó Chủ tịch", ""],
  ["Lê Hải Lan", "Ủy viên Ban Thường vụ", ""],
  ["Nguyễn Thị My", "Ủy viên Ban Chấp hành", ""],
];
const BASES = [
  "Văn bản chỉ đạo của Ban Thường vụ Hội LHPN quận Long Biên",
  "Nghị quyết về công tác lãnh đạo của Đảng ủy phường Thượng Thanh",
  "Chương trình công tác năm 2018 của Hội LHPN phường",
];
const REVIEW = [
  "Trong tháng 1, Hội theo sát nhiệm vụ chính trị của phường và định hướng của quận Hội, chủ động dựng kế hoạch cho cả năm.",
  "Nền nếp sinh hoạt ở các chi hội được giữ vững. Hội cùng Ủy ban nhân dân phường chăm lo vệ sinh môi trường, đóng góp vào phát triển kinh tế, xã hội và giữ gìn an ninh, quốc phòng trên địa bàn.",
];
const PROGRAMME = [
  "Cả năm 2018, Hội tiếp tục ba nhiệm vụ trọng tâm, các phong trào thi đua và cuộc vận động; đưa Nghị quyết Đại hội phụ nữ các cấp và chính sách về quyền lợi phụ nữ đến từng hội viên.",
  "Phong trào “Giúp phụ nữ nghèo có địa chỉ”, “Phụ nữ giúp nhau phát triển kinh tế”, “Phụ nữ làm kinh tế giỏi” gắn với việc giúp chị em thoát nghèo theo tiêu chí; nâng chất lượng vốn ủy thác của Ngân hàng Chính sách xã hội và nhân rộng mô hình kinh tế tập thể.",
  "Mỗi chi, tổ hội đổi mới cách sinh hoạt và coi phát triển hội viên là việc hằng tháng.",
];
const CONCLUSIONS: [text: string, owner: string, due: string][] = [
  ["Lập chi hội phụ nữ trẻ của phường, tạo nguồn cho tổ chức Hội.", "Ban Thường vụ", "31/3/2018"],
  ["Các chi hội vận động chị em ghi tên vào lớp nghề ngắn hạn do phường mở, dự kiến khai giảng cuối tháng 2/2018.", "Tất cả chi hội", "25/2/2018"],
  ["Tham gia sôi nổi các phong trào thi đua của quận Hội mừng 15 năm thành lập quận Long Biên.", "Tất cả chi hội", "6/11/2018"],
  ["Nâng chất lượng các tổ tự quản, giữ mô hình tình nguyện làm sạch môi trường, giám sát vệ sinh và thực hiện năm trật tự văn minh đô thị.", "Tất cả chi hội", ""],
  ["Tuyên truyền Điều lệ Hội, mở đợt nhân đạo từ thiện, rà soát hội viên khó khăn và hộ nghèo do phụ nữ làm chủ hộ; báo cáo đều hằng tháng.", "Tất cả chi hội", "20/2/2018"],
];

const kept = resolve(import.meta.dirname, "../../out/one-month");

test("the month of the January briefing, from nothing to the two files", async ({ page, office }) => {
  mkdirSync(kept, { recursive: true });
  await setUp(page);
  await nameTheHeads(page);
  await addMembers(page);
  await holdTheBriefing(page, office);
  await reportTheMonth(page, office);
  await page.getByRole("link", { name: "Hôm nay" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /tháng/ })).toBeVisible();
  await page.screenshot({ path: join(kept, "hom-nay.png") });
});

async function setUp(page: Page) {
  await page.goto("/");
  await page.getByRole("button", { name: "Lập sổ cho phường mình" }).click();
  const next = page.getByRole("button", { name: "Tiếp tục" });
  await page.getByRole("textbox", { name: "Tên Hội" }).fill("Hội LHPN phường Thượng Thanh");
  await page.getByRole("textbox", { name: /^Tên phường ghi trên giấy/ }).fill("Thượng Thanh");
  await next.click();
  const upper = page.getByRole("textbox", { name: "Tên cấp trên" });
  await upper.nth(0).fill("Hội LHPN quận Long Biên");
  await page.getByRole("textbox", { name: /^Từ ngày/ }).nth(0).fill("6/11/2003");
  await upper.nth(1).fill("Hội LHPN thành phố Hà Nội");
  await next.click();
  await page.getByRole("textbox", { name: "Danh sách chi hội" }).fill(BRANCHES.join("\n"));
  await next.click();
  for (const [n, [name, post, other]] of OFFICERS.entries()) {
    if (n >= (await page.getByRole("textbox", { name: "Họ và tên" }).count())) {
      await page.getByRole("button", { name: "Thêm cán bộ" }).click();
    }
    await page.getByRole("textbox", { name: "Họ và tên" }).nth(n).fill(name);
    const choice = page.getByRole("button", { name: /Chức vụ/ }).nth(n);
    if (!(await choice.innerText()).includes(post)) {
      await choice.click();
      await page.getByRole("option", { name: post, exact: true }).click();
    }
    await page.getByRole("textbox", { name: /^Nhiệm kỳ từ/ }).nth(n).fill("15/6/2016");
    await page.getByRole("textbox", { name: "Chức danh khác" }).nth(n).fill(other);
  }
  await page.keyboard.press("Tab");
  await next.click();
  await page.getByText("Để sau", { exact: true }).click();
  await page.getByRole("button", { name: "Lập sổ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /tháng/ })).toBeVisible({ timeout: 30_000 });
}

async function nameTheHeads(page: Page) {
  await page.getByRole("link", { name: "Chi hội, tổ" }).click();
  for (const [n, head] of HEADS.entries()) {
    await page.getByRole("row", { name: new RegExp(`^${BRANCHES[n]}( |$)`) }).first().click();
    await page.getByRole("button", { name: "Thêm cán bộ" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /Họ và tên/ }).fill(head);
    await page.keyboard.press("Tab");
    await dialog.getByRole("textbox", { name: /^Từ ngày/ }).fill("1/1/2017");
    await page.keyboard.press("Tab");
    await dialog.getByRole("button", { name: "Thêm cán bộ" }).or(dialog.getByRole("button", { name: "Lưu" })).first().click();
    await expect(dialog).toBeHidden();
  }
}

async function addMembers(page: Page) {
  await page.getByRole("link", { name: "Hội viên" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hội viên" })).toBeVisible();
  const people = [
    ["Nguyễn Thị Đào", "1979", "Chi hội 1"],
    ["Trần Thị Ánh", "14/6/1985", "Chi hội 2"],
    ["Phạm Thị Hường", "khoảng 1950", "Chi hội 5"],
  ] as const;
  await page.keyboard.press("Control+n");
  for (const [n, [name, birth, branch]] of people.entries()) {
    await page.getByRole("textbox", { name: /^Họ và tên/ }).fill(name);
    await page.getByRole("textbox", { name: /^Ngày sinh/ }).fill(birth);
    await page.getByRole("button", { name: /Chi hội/ }).last().click();
    await page.getByRole("option", { name: branch, exact: true }).click();
    await page.getByRole("textbox", { name: /^Ngày vào Hội/ }).fill("8/1/2018");
    await page.keyboard.press("Tab");
    await page.keyboard.press(n < people.length - 1 ? "Control+Enter" : "Control+s");
    await expect(page.getByRole("grid").getByText(name)).toBeVisible();
  }
}

async function holdTheBriefing(page: Page, office: Office) {
  await page.getByRole("link", { name: "Hội nghị" }).click();
  await page.getByRole("button", { name: "Hội nghị mới" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Hội nghị mới" });
  await dialog.getByRole("textbox", { name: /^Ngày họp/ }).fill("18/1/2018");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Lập hội nghị" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /01 năm 2018/ })).toBeVisible();

  const step = (name: RegExp) => page.getByRole("list", { name: "Các bước của hội nghị" }).getByRole("button", { name }).click();
  await step(/Thông tin chung/);
  await page.getByRole("textbox", { name: "Bắt đầu" }).fill("8 giờ");
  await page.getByRole("textbox", { name: "Kết thúc" }).fill("10 giờ 30");
  await page.getByRole("textbox", { name: "Địa điểm" }).fill("Hội trường Ủy ban nhân dân phường Thượng Thanh");
  await page.getByRole("textbox", { name: "Thư ký", exact: true }).fill("Lê Hải Lan");
  await page.getByRole("textbox", { name: "Chức danh thư ký" }).fill("Ủy viên Ban Thường vụ");
  for (const [n, basis] of BASES.entries()) {
    if ((await page.getByRole("textbox", { name: `Căn cứ ${n + 1}` }).count()) === 0) {
      await page.getByRole("button", { name: "Thêm căn cứ" }).click();
    }
    await page.getByRole("textbox", { name: `Căn cứ ${n + 1}` }).fill(basis);
  }

  await step(/Điểm danh/);
  await page.getByRole("button", { name: "Còn lại có mặt" }).click();
  await expect(page.getByText("18/18 có mặt").first()).toBeVisible();

  await step(/Đánh giá/);
  await page.getByRole("textbox", { name: /^Nội dung/ }).fill(REVIEW.join("\n"));
  await step(/Triển khai/);
  await page.getByRole("textbox", { name: /^Nội dung/ }).fill(PROGRAMME.join("\n"));

  // Nothing was put to discussion, so the part goes.
  await step(/Thảo luận/);
  await page.getByRole("button", { name: "Bỏ phần này" }).click();

  await step(/Kết luận/);
  for (const [n, [text]] of CONCLUSIONS.entries()) {
    if ((await page.getByRole("textbox", { name: new RegExp(`^Kết luận ${n + 1}`) }).count()) === 0) {
      if (n === 0) await page.getByRole("button", { name: "Thêm kết luận" }).first().click();
      else await page.keyboard.press("Control+Enter");
    }
    await page.getByRole("textbox", { name: new RegExp(`^Kết luận ${n + 1}`) }).fill(text);
  }
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/Đã lưu \d/).first()).toBeVisible({ timeout: 15_000 });
  for (const [n, [, owner, due]] of CONCLUSIONS.entries()) {
    await page.getByRole("button", { name: /Giao việc/ }).first().click();
    const task = page.getByRole("dialog", { name: `Giao việc từ kết luận ${n + 1}` });
    await task.getByText(owner, { exact: true }).click();
    await task.getByRole("textbox", { name: /^Hạn/ }).fill(due);
    await page.keyboard.press("Tab");
    await task.getByRole("button", { name: "Giao việc" }).click();
    await expect(task).toBeHidden();
  }

  await step(/Ảnh/);
  for (const [n, caption] of ["Đồng chí Chủ tịch Hội triển khai nhiệm vụ năm 2018", "Các đại biểu dự hội nghị giao ban"].entries()) {
    await office.willPick(await picture(page, office, n));
    await page.getByRole("button", { name: "Thêm ảnh" }).first().click();
    await expect(page.getByRole("img", { name: new RegExp(`^Ảnh ${n + 1}`) })).toBeVisible();
    await page.getByRole("textbox", { name: "Chú thích" }).nth(n).fill(caption);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("img", { name: `Ảnh ${n + 1}: ${caption}` })).toBeVisible();
  }
  const preview = page.getByLabel("Biên bản như sẽ in").first();
  await expect(preview.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(kept, "hoi-nghi.png") });
  await page.getByRole("button", { name: "Chốt biên bản" }).click();
  await expect(page.getByText("Đã chốt").first()).toBeVisible();
  // Closing the minutes moves the buttons: the key goes to the one that is there.
  await activate(page.getByRole("button", { name: /Lưu PDF/ }).first());
  await expect.poll(() => office.savedFiles().filter((name) => name.endsWith(".pdf")).length, { timeout: 20_000 }).toBe(1);
  keep(office, /\.pdf$/, "%PDF-");
}

/** A photo of a kind: drawn by the browser, as a file on her disk. */
async function picture(page: Page, office: Office, n: number): Promise<string> {
  const data = await page.evaluate((n) => {
    const canvas = document.createElement("canvas");
    canvas.width = 1280;
    canvas.height = 853;
    const pen = canvas.getContext("2d");
    if (!pen) return "";
    pen.fillStyle = n === 0 ? "#e9dcc9" : "#d5e2ea";
    pen.fillRect(0, 0, 1280, 853);
    pen.fillStyle = "#a3275f";
    for (let row = 0; row < 4; row++) {
      for (let seat = 0; seat < 9 + row; seat++) {
        pen.beginPath();
        pen.arc(100 + seat * (1080 / (8 + row)), 360 + row * 120, 34, 0, 7);
        pen.fill();
      }
    }
    return canvas.toDataURL("image/jpeg", 0.85);
  }, n);
  const path = resolve(office.out, "..", `anh-${n + 1}.jpg`);
  writeFileSync(path, Buffer.from(data.split(",")[1] ?? "", "base64"));
  return path;
}

async function reportTheMonth(page: Page, office: Office) {
  await page.getByRole("link", { name: /^Báo cáo tháng/ }).click();
  await page.getByRole("tab", { name: "Theo chi hội" }).click();
  const branches = page.getByRole("navigation", { name: "Các chi hội" });
  for (const [n, branch] of BRANCHES.entries()) {
    await branches.getByRole("button", { name: new RegExp(`^${branch}( |$)`) }).click();
    const grid = page.getByRole("grid", { name: `Số liệu ${branch}` });
    await grid.focus();
    await page.keyboard.press("Control+Home");
    // Down the column: a number, a nought, nothing happened, and so on as far as the form asks.
    const rows = (await grid.getByRole("row").count()) - 1;
    for (let row = 0; row < rows; row++) {
      const figure = row % 7 === 5 ? "k" : row % 5 === 4 ? "0" : String(30 + ((n * 7 + row * 3) % 23));
      await page.keyboard.type(figure);
      if (figure !== "k") await page.keyboard.press("Enter");
      else await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Đã nộp", exact: true }).click();
    await expect(branches.getByRole("button", { name: new RegExp(`^${branch} .*đã nộp`) })).toBeVisible();
  }
  await page.getByRole("tab", { name: "Lời văn" }).click();
  await page.getByRole("textbox").nth(1).fill("Tư tưởng hội viên ổn định, chị em phấn khởi bước vào năm 2018.");
  await page.keyboard.press("Control+s");
  await page.getByRole("tab", { name: "Số liệu toàn phường" }).click();
  await expect(page.getByText(/14 trên 14 chi hội đã nộp/)).toBeVisible();
  await page.screenshot({ path: join(kept, "bao-cao.png") });
  await page.getByRole("button", { name: "Xuất Excel" }).click();
  await expect.poll(() => office.savedFiles().filter((name) => name.endsWith(".xlsx")).length, { timeout: 20_000 }).toBe(1);
  keep(office, /\.xlsx$/, "PK");
}

function keep(office: Office, ending: RegExp, begins: string) {
  const name = office.savedFiles().find((file) => ending.test(file)) ?? "";
  const path = join(office.out, name);
  expect(readFileSync(path).subarray(0, begins.length).toString()).toBe(begins);
  copyFileSync(path, join(kept, name));
}
