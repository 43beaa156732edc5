import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import look from './desk.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * A button that shows what can be chosen below itself, and hides it again: at Escape too, with the focus back on the button. Not a menu that floats:
 * on a telephone it would cover what it is about.
 */
export function Choices<Value extends string>({
  label,
  title,
  choices,
  onChoose,
  loading,
  size = 'sm',
  buttonRef,
}: {
  readonly label: string;
  readonly title?: string;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly loading: boolean;
  readonly size?: 'sm' | 'lg';
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = buttonRef ?? own;
  // Whoever asked to choose goes on with the keyboard where the choices are.
  useEffect(() => {
    if (open) box.current?.querySelector('button')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={look['choose'] ?? ''}>
      <Button
        ref={button}
        size={size}
        variant="default"
        loading={loading}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      {open && (
        <Group
          ref={box}
          id={id}
          gap="xs"
          role="group"
          className={look['choices'] ?? ''}
          aria-label={title ?? label}
          onKeyDown={({ key }) => {
            if (key === 'Escape') close();
          }}
        >
          {title !== undefined && <Text size="sm">{title}</Text>}
          {choices.map(({ value, label: text }) => (
            <Button
              key={value}
              variant="default"
              onClick={() => {
                close();
                onChoose(value);
              }}
            >
              {text}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
