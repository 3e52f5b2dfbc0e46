/** Words of practice: questions already released, tried again with other numbers. */
export const practice = {
  title: 'Practice',
  lead: 'Questions of homework that has closed, as often as you like. It counts nowhere, and only you see it.',
  search: 'Search',
  searchHint: 'Title, name or tag',
  find: 'Find',
  all: 'All tags',
  tags: 'Tags',
  tagCount: '{tag} · {count}',
  found: { one: '{count} question', other: '{count} questions' },
  noneFound: 'No question fits this. Search for fewer words, or take another tag.',
  clear: 'Show all',
  none: 'Nothing to practise yet.',
  noneHint:
    'A question comes here when homework with it has closed and its solution is open. While homework asks for it, it is answered there.',
  states: { new: 'Not tried', tried: 'Tried', solved: 'Solved' },
  progress: 'Progress by tag',
  progressNote: 'Solved means: every part right at least once, in practice.',
  tag: 'Tag',
  solved: 'Solved',
  tried: 'Tried',
  questions: 'Questions',
  round: 'Round {round}',
  uncounted: 'Counts nowhere, and nobody else sees it.',
  another: 'Another variant',
  backToList: 'All practice',
  byPerson: 'A person marks this part, so it cannot be checked here. Compare with the solution.',
  held: 'This question is part of homework that is open for you, so it is not practised now.',
  toHomework: 'Answer it in “{assignment}”',
  answer: {
    submit: 'Check',
    submitting: 'Checking …',
    slow: 'Still on its way: the connection is slow.',
    notHandedIn:
      'Not checked yet: no reply came. Your answer is still here, and is sent again by itself; it is taken once.',
    expired:
      'Not checked: you have been signed out. Your answer is still here: sign in again, then check it.',
    otherAccount:
      'Not checked: this browser is now signed in to another account. Your text is kept: sign in again with the account that this page belongs to.',
    keptNowhere:
      'This browser has no room for it, or keeps nothing: leave this page open until it is checked.',
    otherElsewhere: 'In another window or on another device you have had this checked, {distance}:',
    foreign:
      'Not checked: the server takes answers only from pages at its own address. Open Nabla there.',
    gone: 'Not checked: this question cannot be practised by the account you are signed in with. Reload the page.',
    tooLong: 'This answer is too long to be checked. Write only the formula.',
    serverFault:
      'The server had a fault while checking. Your answer is still here, and is sent again by itself; it is taken once.',
    costsNothing: 'Mend it and check again.',
    undecided: 'The grader could not settle this answer',
    received: 'Checked {time}',
    receipt: 'practice, counts nowhere',
  },
}
