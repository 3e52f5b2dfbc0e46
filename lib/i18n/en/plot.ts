/** Words of the plot of an answer beside the true one. They go to nobody's browser before the plot itself. */
export const plot = {
  title: 'Your answer beside the true one',
  name: 'Your answer and the true one along {variable}',
  own: 'yours',
  truth: 'true',
  along: 'Along {variable}, all else fixed; the upright line stands at {place}.',
  entry: 'Drawn is the entry in row {row}, column {column}.',
  widest: 'They differ most at {place}: yours {own}, true {truth}.',
  table: 'Values along {variable}',
  fixed: 'Fixed here',
  undefinedValue: 'undefined',
}
