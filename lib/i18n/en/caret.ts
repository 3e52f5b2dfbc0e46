/** Words of the caret in a formula field, for who hears the page. */
export const caretEn = {
  startOf: 'start of {place}',
  endOf: 'end of {place}',
  outOf: 'out of {place}',
  emptyPlace: '{place}, empty',
  selected: 'selected: {what}',
  deleted: 'deleted: {what}',
  empty: 'empty box',
  between: ', ',
  places: {
    formula: 'the formula',
    numerator: 'the numerator',
    denominator: 'the denominator',
    index: 'the index',
    power: 'the power',
    root: 'the root',
    inner: 'what is inside',
  },
}
