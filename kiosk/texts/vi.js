export default {
  name: 'Tiếng Việt',
  title: 'Một Chạm – Máy đánh giá',
  demonstration: 'Dữ liệu mô phỏng – không phải số liệu thật',

  invitation: 'Chạm vào một khuôn mặt. Máy không hỏi tên.',
  finished: {
    all: 'Ông/Bà vừa làm xong',
    reception: 'Ông/Bà vừa nộp hồ sơ',
    supplement: 'Ông/Bà vừa nhận yêu cầu bổ sung hồ sơ',
    refusal: 'Ông/Bà vừa nhận thông báo từ chối',
    result: 'Ông/Bà vừa nhận kết quả',
  },
  keys: 'Dùng phím mũi tên để chuyển, phím Enter để chọn.',
  several: 'Ông/Bà có thể chọn nhiều ý.',
  noNames: 'Xin không ghi họ tên, số điện thoại hay số hồ sơ của Ông/Bà hoặc của người khác.',
  /** @param {{minimum: number, maximum: number, usualMaximum?: number}} bounds */
  amount: ({ minimum, maximum, usualMaximum }) =>
    usualMaximum === undefined
      ? `Xin nhập một số từ ${minimum} đến ${maximum}.`
      : `Xin nhập một số từ ${minimum} đến ${usualMaximum}, hoặc trên ${usualMaximum} (nhiều nhất ${maximum}) nếu vượt quá mong đợi của Ông/Bà.`,
  noSuchAmount: 'Chưa nhận được số này. Xin xem lại và nhập lại.',
  pad: 'Bàn phím số',
  erase: 'Xóa',
  /** @param {number} left */
  left: (left) => `Còn ${left} ký tự`,
  /** @param {number} place @param {number} all */
  progress: (place, all) => `Câu ${place} trong ${all} câu`,
  back: 'Quay lại',
  skip: 'Bỏ qua',
  finish: 'Kết thúc',
  next: 'Tiếp tục',
  send: 'Gửi ý kiến',

  saving: 'Đang lưu…',
  recorded: 'Đã ghi nhận ý kiến.',
  thanks: 'Cảm ơn Ông/Bà!',
  code: 'Mã tra cứu:',
  /** @param {string} address */
  codeWhere: (address) => `Từ ngày mai, xem ý kiến đã được tính hay chưa tại ${address}`,
  takeBack: 'Rút lại ý kiến này',
  takenBack: 'Đã rút lại. Máy không giữ và không gửi ý kiến đó.',
  leave: 'Về màn hình đầu',
  helped: 'Có người giúp tôi trả lời',
  remark: 'Muốn nói thêm?',
  remarkHow:
    'Quét mã để viết riêng trên điện thoại của mình. Chạm vào màn hình nếu cần thêm thời gian.',
  remarkCode: 'Mã QR để viết riêng',

  stillThere: 'Ông/Bà còn muốn trả lời tiếp không?',
  /** @param {number} seconds */
  elseKept: (seconds) =>
    `Nếu không, sau ${seconds} giây máy sẽ lưu phần đã trả lời và trở về màn hình đầu.`,
  /** @param {number} seconds */
  elseLeft: (seconds) => `Nếu không, sau ${seconds} giây máy sẽ trở về màn hình đầu.`,

  rehearsing: 'Diễn tập – lượt đánh giá không được tính',
  listen: 'Nghe câu hỏi',
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  /** @param {{day: number, time: string, today: boolean}} reopening @returns {string} */
  opensAgain({ day, time, today }) {
    return `Quầy mở cửa lại lúc ${time} ${today ? 'hôm nay' : this.weekdays[day - 1]}.`;
  },

  /** @param {string} name */
  spoken: (name) => `Ngôn ngữ: ${name}`,
  largeText: 'Chữ to',
  highContrast: 'Tương phản cao',
  allSent: 'Hôm nay chạy tốt. Đã gửi hết',
  /** @param {number} waiting */
  waiting: (waiting) => `Đang chờ gửi: ${waiting}`,
  noNetwork: 'Không có mạng',
  /** @param {number} waiting */
  noNetworkWaiting: (waiting) => `Không có mạng. Máy đang giữ: ${waiting}`,
  /** @param {number} setAside */
  setAside: (setAside) => `Để riêng: ${setAside}`,

  pairing: {
    title: 'Ghép máy đánh giá',
    text: 'Nhờ người quản lý nhập ba từ này ở trang Máy đánh giá.',
    after: 'Ba từ dùng được trong 15 phút. Ghép xong, máy tự chuyển sang màn hình đánh giá.',
    asking: 'Máy đang xin ba từ từ máy chủ.',
    'no-network': 'Máy chưa liên lạc được với máy chủ và đang tự thử lại.',
    busy: 'Nhiều máy đang chờ ghép cùng lúc. Máy sẽ tự thử lại sau ít giây.',
  },
  notices: {
    connecting: {
      title: 'Máy đang kết nối với máy chủ',
      text: 'Máy tự bắt đầu khi kết nối xong.',
    },
    'no-survey': {
      title: 'Hiện chưa có mẫu phiếu cho nơi này',
      text: 'Máy tự bắt đầu khi có mẫu phiếu. Nhờ người quản lý xem lại việc áp dụng mẫu phiếu.',
    },
    inactive: {
      title: 'Máy tạm ngừng nhận đánh giá',
      text: 'Xin mời Ông/Bà đánh giá ở máy khác hoặc quét mã trên giấy hẹn.',
    },
    asleep: { title: 'Ngoài giờ làm việc', text: '' },
    revoked: {
      title: 'Máy này đã ngừng nhận đánh giá',
      text: 'Xin mời Ông/Bà đánh giá ở máy khác. Các ý kiến còn trên máy được gửi về để xem xét riêng.',
    },
    unknown: {
      title: 'Máy chủ không nhận ra máy này',
      text: 'Các ý kiến đã lưu vẫn còn trên máy. Nhờ người quản lý ghép lại máy.',
    },
    unkept: {
      title: 'Máy tạm thời không nhận được đánh giá',
      text: 'Máy không ghi được vào bộ nhớ nên chưa lưu ý kiến của Ông/Bà. Xin Ông/Bà báo cho người phụ trách hoặc đánh giá ở máy khác.',
    },
    insecure: {
      title: 'Trang này cần kết nối an toàn',
      text: 'Máy đánh giá chỉ chạy ở địa chỉ bắt đầu bằng https. Nhờ người quản lý mở lại trang bằng địa chỉ đó.',
    },
  },
  pairAgain: 'Ghép lại máy này',

  maintenanceTitle: 'Dành cho người phụ trách máy',
  maintenancePin: 'Mã bảo trì',
  maintenanceOpen: 'Mở',
  maintenanceClose: 'Đóng',
  maintenanceTest: 'Gửi phiếu thử',
  maintenanceAgain: 'Gửi lại phiếu của 7 ngày qua',
  maintenance: {
    wrongPin: 'Mã chưa đúng. Xin nhập lại.',
    /** @param {number} seconds */
    locked: (seconds) => `Đã nhập sai nhiều lần. Xin thử lại sau ${seconds} giây.`,
    rehearse: 'Bắt đầu diễn tập',
    endRehearsal: 'Kết thúc diễn tập',
    testKept: 'Đã lưu phiếu thử. Phiếu đã đến máy chủ khi số phiếu chờ gửi trở về như cũ.',
    /** @param {number} all */
    sentAgain: (all) => `Đã xếp lại ${all} phiếu để gửi. Phiếu máy chủ đã có không bị tính hai lần.`,
    failed: 'Chưa làm được vì máy không ghi được vào bộ nhớ.',
    none: 'chưa có',
    yes: 'có',
    no: 'không',
    /** @param {number} behind  seconds */
    clock: (behind) =>
      behind === 0 ? 'đúng giờ' : `${behind > 0 ? 'chậm' : 'nhanh'} ${Math.abs(behind)} giây`,
    /** @param {string} used @param {string} free */
    storage: (used, free) => `đã dùng ${used}, còn ${free}`,
    /** @param {string} app @param {string} server */
    versions: (app, server) =>
      server === '' ? `ứng dụng ${app}` : `ứng dụng ${app}, máy chủ ${server}`,
    facts: {
      kiosk: 'Máy số',
      heard: 'Máy chủ trả lời gần nhất',
      lastSent: 'Gửi gần nhất',
      lastAnswer: 'Lượt đánh giá gần nhất',
      waiting: 'Phiếu chờ gửi',
      setAside: 'Phiếu để riêng',
      sent: 'Phiếu đã gửi, còn giữ lại',
      clock: 'Đồng hồ của máy',
      storage: 'Bộ nhớ',
      persistent: 'Dữ liệu được giữ lâu dài',
      offline: 'Chạy được khi không có mạng',
      survey: 'Mẫu phiếu',
      version: 'Phiên bản',
    },
  },
};
