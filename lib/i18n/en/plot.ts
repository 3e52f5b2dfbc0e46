/** Words of the plot of an answer beside the true one. They go to nobody's browser before the plot itself. */
export const plot = {
  title: 'Your answer beside the true one',
  name: 'Your answer and the true one along {variable}',
  own: 'yours',
  truth: 'true',
  along: 'Only {variable} moves, and what follows from it; the upright line stands at {place}.',
  entry: 'Drawn is the entry in row {row}, column {column}.',
  widest: 'They differ most at {place}: yours {own}, true {truth}.',
  table: 'Values along {variable}',
  setting: 'The values at the upright line',
  undefinedValue: 'undefined',
}
