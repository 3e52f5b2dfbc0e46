/** Words around an answer that a person marks: prose, files, and their preview. */
export const handing = {
  proseTo: 'Your text for part {part}',
  proseHint: 'Plain text; formulas between dollar signs, such as $e^{z_k}$.',
  length: '{count} of {limit} characters',
  preview: 'How it will read',
  tooLong: 'At most {limit} characters are taken, and this has {count}. Shorten it.',
  filesTo: 'Your files for part {part}',
  filesHint: {
    one: 'PDF, JPEG, PNG or WebP, at most 10 MB. One file.',
    other: 'PDF, JPEG, PNG or WebP, at most 10 MB each. Up to {count} files.',
  },
  choose: 'Choose files',
  photograph: 'Take a photo',
  noFiles: 'No file yet.',
  fileCount: { one: '{count} file', other: '{count} files' },
  sendingFile: 'Sending {name} …',
  remove: 'Remove',
  removeFile: 'Remove {name}',
  stillSending: 'A file is still on its way. Wait until it stands in the list.',
  needFiles: {
    one: 'Add a file first.',
    other: 'Add at least {count} files first.',
  },
  fileFaults: {
    empty: '{name} is empty. Choose another file.',
    'too-large': '{name} is larger than 10 MB. Save it smaller, or split it.',
    'other-type':
      '{name} is no PDF, JPEG, PNG or WebP, or is damaged. Save it as one of these and add it again.',
    'too-many': '{name} was not added: no more than {most} files are taken here.',
    full: '{name} was not added: you have sent too many files for this part. Ask your instructor.',
    busy: '{name} was not added: the server is busy. Try again in a moment.',
    tooFast: '{name} was not added: too many files in a short time. Wait a few minutes.',
    expired: '{name} was not added: you have been signed out. Sign in again in another tab.',
    otherAccount:
      '{name} was not added: this browser is now signed in to another account. Sign in again with the account that this page belongs to.',
    gone: '{name} was not added: this part does not take files from you now. Reload the page.',
    failed: '{name} was not added: the network did not answer. Add it again.',
  },
  fileRefused:
    'The files in the list are not those that this part takes. Reload the page and look at them.',
}
