/** Words of what has changed for a student since they last looked. */
export const changes = {
  title: 'What has changed',
  kinds: {
    mark: 'A person has marked your answer',
    regrade: 'Your answer was judged anew',
    comment: 'A comment on your answer',
    look: 'Your request for a second look is answered',
    solution: 'The worked solutions are open',
  },
  where: '{assignment}, question {question}, part ({part})',
  seen: 'I have seen this',
  saving: 'Saving …',
}
