import type { Strings } from '../strings.ts';

export interface ProblemItem {
  line: number;
  column: number;
  field: string;
  message: string;
}

/** What has to be mended in a file, each with its place, its field and its cure. The messages are for authors, and in English. */
export function Problems({ strings, problems }: { strings: Strings; problems: readonly ProblemItem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      <p class="problems-title">{strings.packs.problems(problems.length)}</p>
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.field} ${problem.message}`}>
            <span class="problem-place">{strings.packs.place(problem.line, problem.column)}</span>
            {problem.field !== '' && <code>{problem.field}</code>}
            <span lang="en">{problem.message}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
