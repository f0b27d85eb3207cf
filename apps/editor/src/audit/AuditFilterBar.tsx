import { Button, Group, Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { manageApi, type AuditFilters } from '../api/manage-api.js';
import { useAnswer } from '../api/use-answer.js';
import { texts } from '../texts.js';
import { noFilters } from './audit-query.js';
import { actionWords } from './audit-sentence.js';

const words = texts.audit;

interface Props {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

export function AuditFilterBar({ filters, onChange }: Props) {
  const { answer } = useAnswer(manageApi.auditChoices);
  const { accounts, actions } = answer.phase === 'answered' ? answer.value : { accounts: [], actions: [] };
  const set = (changed: Partial<AuditFilters>) => onChange({ ...filters, ...changed });
  const isFiltered = Object.values(filters).some((value) => value !== '');
  return (
    <Group align="flex-end" mb="md" gap="sm" role="search">
      <TextInput
        label={words.words}
        placeholder={words.wordsExample}
        leftSection={<Search size={16} aria-hidden />}
        maxLength={120}
        flex="1 1 220px"
        value={filters.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <Select
        label={words.who}
        placeholder={words.anybody}
        data={accounts}
        value={filters.account === '' ? null : filters.account}
        searchable
        clearable
        flex="1 1 180px"
        onChange={(account) => set({ account: account ?? '' })}
      />
      <Select
        label={words.what}
        placeholder={words.anything}
        data={actions.map((action) => ({ value: action, label: actionWords(action) }))}
        value={filters.action === '' ? null : filters.action}
        searchable
        clearable
        flex="1 1 180px"
        onChange={(action) => set({ action: action ?? '' })}
      />
      <TextInput
        type="date"
        label={words.from}
        value={filters.from}
        max={filters.to}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.to}
        value={filters.to}
        min={filters.from}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Button variant="subtle" disabled={!isFiltered} onClick={() => onChange(noFilters)}>
        {words.clear}
      </Button>
    </Group>
  );
}
