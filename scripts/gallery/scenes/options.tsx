/** The options page in its states, for the gallery. */

import { KeyList } from '../../../components/KeyList.tsx';
import { OptionsView } from '../../../components/OptionsView.tsx';
import { BackupSection } from '../../../components/options/BackupSection.tsx';
import { PackAdder } from '../../../components/options/PackAdder.tsx';
import { PackList } from '../../../components/options/PackList.tsx';
import type { Strings } from '../../../components/strings.ts';
import { markColours, markSheet } from '../../../entrypoints/platform/mark-sheet.ts';
import { nothing, type Scene } from '../scene.ts';
import { frame } from './pages.tsx';

interface OptionsState {
  managed?: boolean;
  adder?: 'empty' | 'good' | 'wrong';
}

const marks = { style: 'both', colour: 'amber', severities: ['blocking', 'degraded'] } as const;

export function optionScenes(strings: Strings): Record<string, Scene> {
  const options = (state: OptionsState): Scene => ({ where: 'page', view: () => frame(strings, optionsView(strings, state)) });
  return {
    options: options({}),
    'options-managed': options({ managed: true }),
    'options-pack': options({ adder: 'good' }),
    'options-problems': options({ adder: 'wrong' }),
  };
}

function optionsView(words: Strings, { managed = false, adder = 'empty' }: OptionsState = {}) {
  return (
    <OptionsView
      strings={words}
      said={{ text: words.options.unmuted('github.com'), undo: nothing }}
      managed={managed}
      paused={{ value: false, locked: managed, onChange: nothing }}
      mutedSites={{
        sites: [
          { site: 'github.com', locked: managed },
          { site: 'logs.example.com:3000', locked: false },
        ],
        onUnmute: nothing,
      }}
      muted={{
        rules: [
          { id: 'a', title: 'No deployments available: every deployment of the group is cooling down' },
          { id: 'b', title: 'The provider turned the key down' },
        ],
        ignored: 3,
        recents: !managed,
        locked: { mutedRules: false, recents: managed },
        onUnmute: nothing,
        onForget: nothing,
        onRecents: nothing,
      }}
      marks={{
        marks: { ...marks, severities: [...marks.severities] },
        colours: markColours,
        locked: managed,
        sheet: markSheet(marks, ''),
        onChange: nothing,
      }}
      look={{
        theme: 'auto',
        motion: 'auto',
        language: 'auto',
        locked: { theme: managed, motion: false, language: managed },
        onTheme: nothing,
        onMotion: nothing,
        onLanguage: nothing,
      }}
      sync={{ value: true, locked: managed, tooLong: [words.backup.fields.mutedSites], onChange: nothing }}
      about={{ version: '0.1.0', catalogDay: '2026-11-25', rules: 321 }}
      keys={
        <KeyList
          strings={words}
          level={0}
          items={[
            { command: '_execute_action', keys: 'Ctrl+Shift+9' },
            { command: 'next-finding', keys: null },
          ]}
          onChange={nothing}
        />
      }
      packs={
        <>
          <p class="quiet">{words.packs.intro}</p>
          <PackList
            strings={words}
            packs={[
              {
                id: 'acme-gateway',
                title: 'Acme gateway',
                about: 'What the gateway of the platform team prints.',
                version: '3',
                rules: 12,
                added: '2026-11-20',
                enabled: true,
                fromPolicy: managed,
                broken: false,
              },
              {
                id: 'old',
                title: 'Notes of the night shift',
                rules: 1,
                added: '2026-01-03',
                enabled: false,
                fromPolicy: false,
                broken: true,
              },
            ]}
            onEnabled={nothing}
            onExport={nothing}
            onRemove={nothing}
          />
          <PackAdder
            strings={words}
            example=""
            testerHref="#"
            checked={
              adder === 'good'
                ? { pack: { title: 'Acme gateway', rules: 12, replaces: 'Acme gateway' } }
                : adder === 'wrong'
                  ? {
                      problems: [
                        {
                          line: 12,
                          column: 7,
                          field: 'rules.1',
                          message: '"sevrity": there is no such field here; correct its spelling or delete it',
                        },
                        {
                          line: 15,
                          column: 19,
                          field: 'rules.1.signatures.1.template',
                          message:
                            'this would match ordinary text; write at least 16 letters of the error itself, 10 of them without a hole between',
                        },
                      ],
                    }
                  : null
            }
            tried={
              adder === 'good'
                ? [
                    {
                      key: '1',
                      title: 'The gateway is reached only through the VPN',
                      confidence: 'certain',
                      excerpt: 'ACME-GW-403 caller build-7.acme.example stands outside the corporate network',
                      pack: 'Acme gateway',
                    },
                  ]
                : null
            }
            busy={false}
            message=""
            onCheck={nothing}
            onUnreadable={nothing}
            onTry={nothing}
            onSave={nothing}
            onDiscard={nothing}
          />
        </>
      }
      backup={
        <BackupSection
          strings={words}
          problems={[]}
          preview={{
            made: '2026-11-20',
            changes: [
              { name: words.backup.fields.theme, from: words.options.theme.auto.name, to: words.options.theme.dark.name },
              { name: words.backup.pack('Acme gateway'), from: '–', to: words.backup.newPack },
            ],
          }}
          onExport={nothing}
          files={{ take: nothing, unreadable: nothing }}
          onRestore={nothing}
          onCancel={nothing}
        />
      }
    />
  );
}
