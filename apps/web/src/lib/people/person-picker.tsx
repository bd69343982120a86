import { type ComboboxItem, Select } from '@mantine/core';
import type { Person } from '@minhchung/contract';
import { searchKey } from '@minhchung/domain';
import { m } from '../i18n/m.ts';
import { MantineScope } from '../mantine/mantine-scope.tsx';
import { bornText } from './namesakes.ts';
import { currentPost } from './person-choices.ts';

interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
}

/** Finds somebody of the roster by any part of the name, with or without tone marks. */
export function PersonPicker({ label, people, onChoose }: PersonPickerProps) {
  const items: ComboboxItem[] = people.map((person) => ({
    value: person.personId,
    label: [person.fullName, currentPost(person), bornText(person, people)].filter((part) => part !== '').join(' – '),
  }));
  return (
    <MantineScope>
      <Select
        label={label}
        placeholder={m.pickerPlaceholder()}
        nothingFoundMessage={m.pickerNothing()}
        data={items}
        value={null}
        searchable
        autoFocus
        defaultDropdownOpened
        limit={30}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search)))
        }
        onChange={(value) => {
          const chosen = people.find(({ personId }) => personId === value);
          if (chosen) onChoose(chosen);
        }}
      />
    </MantineScope>
  );
}
