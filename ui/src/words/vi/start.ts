import { namesIn } from "../named";

const named = namesIn("vi");

export const start = {
  welcome: "Sổ Hội của phường",
  welcomeText:
    "Hội viên, chi hội, cuộc họp và báo cáo tháng nằm trong một cuốn sổ trên máy này. Không cần mạng, không cần tài khoản.",
  begin: "Lập sổ cho phường mình",
  beginText: "Khoảng năm phút. Việc nào chưa rõ đều sửa lại được sau.",
  trySample: "Dùng thử với phường mẫu",
  trySampleText: "Một phường dựng sẵn, nằm riêng, xóa lúc nào cũng được.",
  fromBackup: "Mở từ bản sao lưu…",
  steps: "Các bước lập sổ",
  ward: "Phường",
  upper: "Cấp trên",
  branches: named.columns.membership.unit_id,
  officers: "Cán bộ",
  password: "Mật khẩu",
  recovery: "Tờ khôi phục",
  stepOf: (n: number, of: number) => `Bước ${n} trên ${of}`,

  wardTitle: "Hội của mình tên là gì?",
  wardText: "Tên này đứng đầu biên bản và báo cáo.",
  wardName: "Tên Hội",
  wardPrefix: "Hội LHPN phường ",
  placeName: named.settings.place_name,
  placeHelp: "Như trong “Thượng Thanh, ngày 18 tháng 1 năm 2018”.",

  upperTitle: "Cấp trên trực tiếp là ai, từ ngày nào?",
  upperText:
    "Từ 1/7/2025 không còn cấp quận, huyện. Ghi cả cấp trên cũ thì giấy tờ của những tháng trước vẫn đúng tên.",
  upperName: named.columns.upper_level.name,
  upperDistrict: "Hội LHPN quận ",
  upperCity: "Hội LHPN thành phố ",
  from: "Từ ngày",
  until: "Đến hết ngày",
  untilHelp: "Để trống nếu đang là cấp trên.",
  addUpper: named.actions.add_upper_level,
  removeUpper: (name: string) => `Bỏ ${name || "dòng này"}`,

  branchesTitle: "Phường có những chi hội nào?",
  branchesText: "Chép từ Word hay Excel rồi dán vào, mỗi dòng một chi hội.",
  branchesLabel: "Danh sách chi hội",
  branchesExample: "Chi hội 1\nChi hội 2\nChi hội 3",
  branchCount: (n: string) => `${n} chi hội`,
  branchesEmpty: "Các chi hội sẽ hiện ở đây. Có thể để trống và thêm sau.",
  repeated: "trùng tên",

  officersTitle: "Ai đang phụ trách Hội?",
  officersText: "Ghi Ban Thường vụ và Ban Chấp hành. Chi hội trưởng thêm sau, ở trang Chi hội, tổ.",
  officerName: named.columns.person.name,
  post: named.columns.office_term.post,
  since: "Nhiệm kỳ từ",
  otherTitle: named.columns.office_term.other_title,
  addOfficer: "Thêm cán bộ",
  removeOfficer: (name: string) => `Bỏ ${name || "dòng này"}`,
  whoAreYou: "Ai ngồi ở máy này?",
  whoHelp: "Tên này đi cùng mỗi thay đổi trong lịch sử.",
  needOfficer: "Cần ít nhất một cán bộ: người đang ngồi ở máy này.",

  passwordTitle: "Khóa sổ bằng mật khẩu",
  passwordText:
    "Trong sổ có số căn cước và điện thoại của chị em, nên mở sổ cần một mật khẩu chỉ mình biết. Bốn từ dễ nhớ là tốt nhất.",
  passwordChoice: "Khi nào đặt mật khẩu",
  passwordNow: "Đặt mật khẩu ngay",
  passwordNowText: "Máy sẽ in một tờ khôi phục để cất trong tủ, phòng khi quên.",
  passwordLater: "Để sau",
  passwordLaterText:
    "Nói thật: khi chưa có mật khẩu, ai ngồi vào máy này cũng mở được sổ và đọc được mọi thứ. Sổ vẫn được mã hóa, nhưng chìa khóa nằm ngay bên cạnh. Đặt lúc nào cũng được trong Cài đặt.",
  newPassword: "Mật khẩu mới",
  again: "Nhập lại mật khẩu",
  passwordHelp: "Ít nhất 8 ký tự. Có dấu hay không dấu đều được, miễn là gõ lại giống hệt.",
  tooShort: "Mật khẩu cần ít nhất 8 ký tự.",
  notSame: "Hai lần nhập chưa giống nhau.",
  create: named.actions.set_up_office,

  recoveryTitle: "Cất tờ này vào tủ có khóa",
  recoveryText:
    "Nếu quên mật khẩu, mã này là cách duy nhất để mở sổ. Không ai lấy lại được giúp, kể cả người làm chương trình. Mã chỉ hiện một lần.",
  recoveryCode: "Mã khôi phục",
  saveSheet: "Lưu tờ khôi phục để in",
  kept: "Tôi đã in hoặc chép mã này và cất riêng",
  openBook: "Mở sổ",

  unlockTitle: "Sổ đang khóa",
  unlockPassword: "Mật khẩu",
  unlock: "Mở sổ",
  wait: (seconds: number) => `Nhập sai nhiều lần. Chờ ${seconds} giây rồi thử lại. Dữ liệu vẫn nguyên.`,
  useCode: "Quên mật khẩu? Dùng mã khôi phục",
  usePassword: "Dùng mật khẩu",
  codeHelp: "25 ký tự trên tờ khôi phục, viết liền hay có gạch đều được.",

  officerTitle: "Chị là ai?",
  officerText: "Sổ chưa có mật khẩu, nên mỗi lần mở hãy chọn tên mình. Tên này đi cùng mỗi thay đổi trong lịch sử.",

  damagedTitle: "Tệp sổ bị hỏng, nhưng bản sao lưu vẫn còn",
  damagedText: "Tệp hỏng được giữ nguyên, không bị ghi đè. Hãy chọn một bản sao lưu đã kiểm tra để làm tiếp.",
  olderTitle: "Dữ liệu cũ hơn lần dùng trước",
  useOlder: "Vẫn dùng tệp cũ này",
  backupLocked: "Bản sao lưu này có mật khẩu. Nhập mật khẩu hoặc mã khôi phục rồi chọn lại.",
  damagedNone: "Không thấy bản sao lưu nào trên máy này. Nếu có bản trên USB, hãy chọn tệp đó.",
  newest: "mới nhất",
  counts: (members: string, meetings: string, photos: string) =>
    `${members} hội viên, ${meetings} cuộc họp, ${photos} ảnh`,
  lost: (n: string) => `thiếu ${n} thay đổi so với sổ`,
  useBackup: "Dùng bản này",
  otherFile: "Chọn tệp sao lưu khác…",
  filePassword: "Mật khẩu của bản sao lưu",
  filePasswordHelp: "Chỉ cần khi bản sao lưu có mật khẩu và lấy từ máy khác.",
  fileCode: "hoặc mã khôi phục",
  pickFile: "Chọn tệp…",
  fileText:
    "Sổ trong tệp sẽ thành sổ trên máy này. Nếu máy đang có sổ, chương trình giữ lại một bản sao lưu trước. Ai được xóa dữ liệu sau ngày sao lưu, mà máy này không biết, sẽ có lại trong sổ: hãy xóa lại theo giấy xác nhận xóa.",

  newerTitle: "Sổ này do bản Sổ Hội mới hơn tạo ra",
  newerText: "Hãy cài bản Sổ Hội mới rồi mở lại. Tệp sổ không bị thay đổi.",
  inUseTitle: "Sổ đang mở ở cửa sổ khác",
  inUseText:
    "Hãy đóng cửa sổ kia rồi thử lại. Hai cửa sổ cùng ghi một lúc có thể làm hỏng sổ, nên chương trình không cho mở.",
  readOnlyTitle: "Thư mục của sổ không cho ghi",
  readOnlyText:
    "Sổ đọc được nhưng không ghi được. Hãy kiểm tra quyền của thư mục, hoặc chép sổ về ổ cứng của máy. Chưa có gì thay đổi.",
  version: (version: string) => `Sổ Hội ${version}`,
};
