import {
  type DocumentNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  Lexer,
  parse,
  type SelectionNode,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../config/limits.ts';
import { costOf } from '../../graphql/cost.ts';
import { tooComplex } from '../../graphql/errors.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Refuses documents that are too large, before the work that they would make: by tokens before they are read, by what is
 * counted in them before they are validated, which of some documents takes long, and by cost and depth before they are
 * executed, at every request, since variables change what the same document costs.
 */
export function useDocumentLimits(limits: Limits): Plugin<RequestContext> {
  // Documents are parsed once and remembered by the endpoint: so is what was counted in them.
  const counted = new WeakMap<DocumentNode, GraphQLError | undefined>();

  return {
    onParse({ setParseFn }) {
      let refusal: GraphQLError | undefined;
      setParseFn((source: Source | string) => {
        refusal = checkTokens(limits, source);
        if (refusal) throw refusal;
        return parse(source);
      });
      return () => {
        // Otherwise Yoga takes it for a syntax error, gives it the status of one, and remembers it.
        if (refusal) throw refusal;
      };
    },
    onValidate({ params: { documentAST }, setResult }) {
      const refusal = counted.has(documentAST) ? counted.get(documentAST) : checkCounts(limits, documentAST);
      counted.set(documentAST, refusal);
      if (refusal) setResult([refusal]);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const { cost, depth } = costOf(args.schema, args.document, operation, args.variableValues ?? {});
      args.contextValue.info.cost = cost;
      const refusal =
        depth > limits.depth
          ? tooComplex('depth', limits.depth, depth, 'Ask for what lies deeper by its id or slug.')
          : cost > limits.cost
            ? tooComplex('cost', limits.cost, cost, 'Ask for smaller pages (first), or for fewer fields of each entry.')
            : undefined;
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

/** How deep brackets of all kinds may be nested. The parser, and all that walks what it makes, recurse with them. */
const MOST_NESTED = 200;

const OPENING: string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** What is counted before a document is parsed. */
function checkTokens(limits: Limits, source: Source | string): GraphQLError | undefined {
  const lexer = new Lexer(typeof source === 'string' ? new Source(source) : source);
  let nested = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens++) {
    if (tokens > limits.tokens) return tooComplex('tokens', limits.tokens, undefined, 'Ask in several requests.');
    if (OPENING.includes(lexer.token.kind)) nested++;
    else if (CLOSING.includes(lexer.token.kind)) nested--;
    if (nested > MOST_NESTED)
      return tooComplex('nesting', MOST_NESTED, undefined, 'Ask for what is nested deeper by its id or slug.');
  }
  return undefined;
}

/** What is counted in the text alone, fragments where they stand and not where they are spread. */
function checkCounts(limits: Limits, document: DocumentNode): GraphQLError | undefined {
  let operations = 0;
  let aliases = 0;
  let directives = 0;
  let atOnePlace = 0;
  let repeats = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) operations++;
      if (node.kind === Kind.FIELD && node.alias) aliases++;
      if (node.kind === Kind.SELECTION_SET) repeats = Math.max(repeats, mostRepeated(node.selections));
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        atOnePlace = Math.max(atOnePlace, node.directives.length);
      }
    },
  });
  const most = Math.ceil(limits.directives / 10);
  if (operations > limits.operations)
    return tooComplex('operations', limits.operations, operations, 'Send the operation that is asked for, alone.');
  if (aliases > limits.aliases)
    return tooComplex(
      'aliases',
      limits.aliases,
      aliases,
      'Ask for several entries by a list (nodes, filter), or again.',
    );
  if (directives > limits.directives)
    return tooComplex('directives', limits.directives, directives, 'Leave out what is not needed.');
  if (atOnePlace > most) return tooComplex('directives at one place', most, atOnePlace, 'One of a kind is enough.');
  if (repeats > limits.repeats) return tooComplex('the same field again', limits.repeats, repeats, 'Ask for it once.');
  return undefined;
}

function mostRepeated(selections: readonly SelectionNode[]): number {
  const times = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name = 'alias' in selection && selection.alias ? selection.alias.value : selection.name.value;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}
