import type { Vocabulary } from './vocabulary'

/** The symbols of a two-layer softmax classifier, for the tests of reading. */
export const SHEET: Vocabulary = {
  symbols: [
    { name: 'D_x', role: 'size', tex: 'D_x', aliases: [] },
    { name: 'D_a', role: 'size', tex: 'D_a', aliases: [] },
    { name: 'K', role: 'size', tex: 'K', aliases: [] },
    { name: 'm', role: 'size', tex: 'm', aliases: [] },
    { name: 'x', role: 'quantity', tex: '\\mathbf{x}', aliases: ['X'] },
    { name: 'W1', role: 'quantity', tex: 'W^{[1]}', aliases: [] },
    { name: 'b1', role: 'quantity', tex: '\\mathbf{b}^{[1]}', aliases: [] },
    { name: 'W2', role: 'quantity', tex: 'W^{[2]}', aliases: ['W'] },
    { name: 'b2', role: 'quantity', tex: '\\mathbf{b}^{[2]}', aliases: ['b'] },
    { name: 'y', role: 'quantity', tex: 'y', aliases: [] },
    { name: 'z1', role: 'quantity', tex: 'z^{[1]}', aliases: [] },
    { name: 'a1', role: 'quantity', tex: 'a^{[1]}', aliases: ['a'] },
    { name: 'z2', role: 'quantity', tex: 'z^{[2]}', aliases: ['z'] },
    { name: 'yhat', role: 'quantity', tex: '\\hat{y}', aliases: [] },
    { name: 'Z', role: 'quantity', tex: 'Z', aliases: [] },
    { name: 'L', role: 'quantity', tex: 'L', aliases: [] },
    { name: 'i', role: 'index', tex: 'i', aliases: [] },
    { name: 'j', role: 'index', tex: 'j', aliases: [] },
    { name: 'k', role: 'index', tex: 'k', aliases: [] },
  ],
}
