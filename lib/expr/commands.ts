/**
 * The LaTeX commands the reader knows, by what they are. A command in none of these tables is an error: what a
 * student confirms in the preview must be what is graded, so nothing is skipped unread.
 */

/** Commands that are an operator, a bracket or a letter-like sign. */
export const COMMAND_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cdot: '*',
    ast: '*',
    times: '×',
    odot: '.*',
    circ: '.*',
    oslash: './',
    div: '/',
    slash: '/',
    pm: '±',
    ne: '!=',
    neq: '!=',
    le: '<=',
    leq: '<=',
    leqslant: '<=',
    lt: '<',
    ge: '>=',
    geq: '>=',
    geqslant: '>=',
    gt: '>',
    in: '∈',
    partial: '∂',
    nabla: '∇',
    sum: 'sum',
    prod: 'product',
    top: '⊤',
    intercal: '⊤',
    prime: "'",
    infty: '∞',
    lbrace: '{',
    '{': '{',
    rbrace: '}',
    '}': '}',
    lbrack: '[',
    rbrack: ']',
    lparen: '(',
    rparen: ')',
    vert: '|',
    lvert: '|',
    rvert: '|',
    mid: '|',
    '|': '‖',
    Vert: '‖',
    lVert: '‖',
    rVert: '‖',
    '\\': 'row',
    cr: 'row',
    newline: 'row',
    colon: ':',
    coloneqq: '=',
    approx: '≈',
    Rightarrow: '⇒',
    implies: '⇒',
    to: '→',
    rightarrow: '→',
    Leftrightarrow: '⇔',
    iff: '⇔',
    land: 'and',
    wedge: 'and',
    ldots: '...',
    dots: '...',
    cdots: '...',
  }),
)

/** Commands that are a name or a function under another word. */
export const COMMAND_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    varepsilon: 'epsilon',
    vartheta: 'theta',
    varphi: 'phi',
    varpi: 'pi',
    varrho: 'rho',
    varsigma: 'sigma',
    differentialD: 'd',
    capitalDifferentialD: 'd',
    exponentialE: 'exponentialE',
    imaginaryI: 'i',
    imaginaryJ: 'j',
    lg: 'log10',
    R: 'R',
    Reals: 'R',
    reals: 'R',
  }),
)

/** Commands that are the word they spell. */
export const LITERAL_WORDS: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell ' +
    'exp log ln sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh max min det dim'
  ).split(' '),
)

/** Commands that only change the look of what follows. */
export const FONTS: ReadonlySet<string> = new Set(
  (
    'mathbf boldsymbol bm mathrm mathit mathnormal mathsf mathtt mathbb mathcal mathscr mathfrak vec mathds mathbbm pmb bold ' +
    'mathord mathop mathbin mathrel underline ensuremath'
  ).split(' '),
)

/** Fonts in which a 1 or 0 is the vector of ones or zeros. */
export const BOLD_FONTS: ReadonlySet<string> = new Set(
  'mathbf boldsymbol bm mathbb mathds mathbbm pmb bold vec'.split(' '),
)

/** Commands whose argument is words. */
export const TEXT_COMMANDS: ReadonlySet<string> = new Set(
  'text textrm textnormal textit textbf textsf mbox operatorname mathrm mathit'.split(' '),
)

export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: 'hat',
    widehat: 'hat',
    bar: 'bar',
    overline: 'bar',
    tilde: 'tilde',
    widetilde: 'tilde',
    dot: 'dot',
    ddot: 'ddot',
    check: 'check',
  }),
)

/** Commands without meaning: spacing, size, style, the halves of a bracket's growth. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'left right mleft mright middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm ' +
    'displaystyle textstyle scriptstyle limits nolimits quad qquad enspace thinspace medspace thickspace space nonumber notag bf rm it , ; : ! > hfill ( ) [ ] ' +
    'boxed therefore because tiny small normalsize large Large'
  ).split(' '),
)

/** Commands without meaning whose argument has none either. */
export const SILENT_WITH_ARGUMENT: ReadonlySet<string> = new Set(
  'tag label hspace vspace color'.split(' '),
)

/** Constructions with arguments, by the name the parser knows. */
export const CONSTRUCTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    frac: 'frac',
    dfrac: 'frac',
    tfrac: 'frac',
    cfrac: 'frac',
    sqrt: 'sqrt',
    substack: 'substack',
    cases: 'cases',
  }),
)
