/** @type {import('./texts.js').Texts} */
export default {
  name: 'English',
  title: 'Một Chạm – Feedback kiosk',
  demonstration: 'Simulated data – not real figures',

  invitation: 'Touch one of the faces. You will not be asked for your name.',
  finished: {
    all: 'You have just finished',
    reception: 'You have just handed in your documents',
    supplement: 'You have just been asked for more documents',
    refusal: 'You have just received a refusal',
    result: 'You have just received your result',
  },
  keys: 'Use the arrow keys to move and Enter to choose.',
  several: 'You may choose more than one.',
  noNames: 'Please leave out names, phone numbers and file numbers, your own or anyone else’s.',
  amount: ({ minimum, maximum, usualMaximum }) =>
    usualMaximum === undefined
      ? `Please enter a number from ${minimum} to ${maximum}.`
      : `Please enter a number from ${minimum} to ${usualMaximum}, or more than ${usualMaximum} (at most ${maximum}) if your expectations were exceeded.`,
  noSuchAmount: 'This number could not be taken. Please check it and enter it again.',
  pad: 'Number pad',
  erase: 'Erase',
  left: (left) => `${left} characters left`,
  progress: (place, all) => `Question ${place} of ${all}`,
  back: 'Back',
  skip: 'Skip',
  finish: 'Finish',
  next: 'Continue',
  send: 'Send',

  saving: 'Saving…',
  recorded: 'Your answer has been recorded.',
  thanks: 'Thank you!',
  code: 'Look-up code:',
  codeWhere: (address) => `From tomorrow on, see whether it was counted at ${address}`,
  takeBack: 'Take this back',
  takenBack: 'Taken back. It is neither kept nor sent.',
  leave: 'Back to the first screen',
  helped: 'Somebody helped me to answer',
  remark: 'Would you like to say more?',
  remarkHow:
    'Scan the code and write in private on your own phone. Touch the screen if you need more time.',
  remarkCode: 'QR code for writing in private',

  stillThere: 'Would you like to go on?',
  elseKept: (seconds) =>
    `If not, what you have answered will be saved in ${seconds} seconds and the first screen will return.`,
  elseLeft: (seconds) => `If not, the first screen will return in ${seconds} seconds.`,

  rehearsing: 'Rehearsal – ratings are not counted',
  listen: 'Listen to the question',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  opensAgain({ day, time, today }) {
    return `The counter opens again at ${time} ${today ? 'today' : `on ${this.weekdays[day - 1]}`}.`;
  },

  spoken: (name) => `Language: ${name}`,
  largeText: 'Larger text',
  highContrast: 'High contrast',
  allSent: 'Works today. Everything sent',
  waiting: (waiting) => `Waiting to be sent: ${waiting}`,
  noNetwork: 'No network',
  noNetworkWaiting: (waiting) => `No network. Kept on this device: ${waiting}`,
  setAside: (setAside) => `Set aside: ${setAside}`,

  pairing: {
    title: 'Pair this kiosk',
    text: 'Ask a manager to type in these three words on the page “Máy đánh giá”.',
    after:
      'The words are good for 15 minutes. Once they have been entered, the kiosk starts by itself.',
    asking: 'Asking the server for three words.',
    'no-network': 'The server can’t be reached. The kiosk keeps trying.',
    busy: 'Many kiosks are waiting to be paired. This one will try again in a few seconds.',
  },
  notices: {
    connecting: {
      title: 'Connecting to the server',
      text: 'The kiosk starts by itself once it is connected.',
    },
    'no-survey': {
      title: 'There is no survey for this place yet',
      text: 'The kiosk starts by itself once there is one. Please ask a manager to check which survey applies here.',
    },
    inactive: {
      title: 'This kiosk is not taking ratings for now',
      text: 'Please use another kiosk, or scan the code on your receipt.',
    },
    asleep: { title: 'Outside opening hours', text: '' },
    revoked: {
      title: 'This kiosk no longer takes ratings',
      text: 'Please use another kiosk. Ratings still on this device are sent in and looked at separately.',
    },
    unknown: {
      title: 'The server does not recognise this kiosk',
      text: 'Saved ratings are still on this device. Please ask a manager to pair it again.',
    },
    unkept: {
      title: 'This kiosk can’t take ratings right now',
      text: 'Your answer could not be saved on this device, so it has not been recorded. Please tell the staff, or use another kiosk.',
    },
    insecure: {
      title: 'This page needs a secure connection',
      text: 'The kiosk only runs at an address that begins with https. Please ask a manager to open it there.',
    },
  },
  pairAgain: 'Pair this kiosk again',

  maintenanceTitle: 'For whoever looks after this kiosk',
  maintenancePin: 'Maintenance PIN',
  maintenanceOpen: 'Open',
  maintenanceClose: 'Close',
  maintenanceTest: 'Send a test answer',
  maintenanceAgain: 'Send the last 7 days again',
  maintenance: {
    wrongPin: 'That is not the PIN. Please try again.',
    locked: (seconds) => `Wrong too often. Please try again in ${seconds} seconds.`,
    rehearse: 'Start a rehearsal',
    endRehearsal: 'End the rehearsal',
    testKept: 'The test answer is saved. It has arrived when no more answers wait than before.',
    sentAgain: (all) => `${all} answers wait again. What the server has is not counted twice.`,
    failed: 'It could not be done: this device could not write to its storage.',
    none: 'none yet',
    yes: 'yes',
    no: 'no',
    clock: (behind) =>
      behind === 0 ? 'right' : `${Math.abs(behind)} s ${behind > 0 ? 'slow' : 'fast'}`,
    storage: (used, free) => `${used} used, ${free} free`,
    versions: (app, server) => (server === '' ? `app ${app}` : `app ${app}, server ${server}`),
    facts: {
      kiosk: 'Kiosk number',
      heard: 'Server last answered',
      lastSent: 'Last sent',
      lastAnswer: 'Last rating',
      waiting: 'Answers waiting',
      setAside: 'Answers set aside',
      sent: 'Sent, still kept',
      clock: 'Clock of this device',
      storage: 'Storage',
      persistent: 'Data is kept for good',
      offline: 'Starts without a network',
      survey: 'Survey',
      version: 'Version',
    },
  },
};
