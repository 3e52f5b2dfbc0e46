/** Softmax with a one-hot target, its Jacobian and its losses: where most of what is diagnosed comes up. */
export const softmaxQuestion = {
  id: 'softmax',
  sizes: { K: '2..6' },
  given: { z: ['K', 1], y: { shape: ['K', 1], domain: 'onehot(k)' }, tau: 'positive' },
  define: {
    p: 'softmax(z)',
    L: '-sum(y[j] * log(p[j]), j = 1:K)',
    s: 'softmax(z / tau)',
    M: '-sum(y[j] * log(s[j]), j = 1:K)',
  },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'entry', answer: 'p[k]', using: ['z'] },
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'] },
    { id: 'off', answer: 'd(p[k], z[i])', where: 'i != k', using: ['p'] },
    { id: 'both', answer: 'd(p[k], z[i])', using: ['p'] },
    { id: 'jacobian', answer: 'd(p, z)', using: ['p'] },
    { id: 'log', answer: 'd(log(p[k]), z[i])', using: ['p'] },
    { id: 'loss', answer: 'd(L, z[i])', using: ['p', 'y'] },
    { id: 'gradient', answer: 'd(L, z)', using: ['p', 'y'] },
    { id: 'by-output', answer: 'd(L, p[i])', using: ['p', 'y'] },
    { id: 'tempered', answer: 'd(M, z[i])', using: ['s', 'y', 'tau'] },
  ],
}
