/** A button: a word, an icon with a word, or an icon whose word is its accessible name and tooltip. */
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  /** Default `plain`. At most one `primary` in a view. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: IconName;
  /** The label becomes tooltip and accessible name. */
  readonly iconOnly?: boolean;
  readonly disabled?: boolean;
  /** Present: a toggle button, and whether it is pressed. */
  readonly pressed?: boolean;
  /** `submit` sends the form it stands in; then `onPress` is not called. */
  readonly type?: "button" | "submit";
}

export function Button(props: ButtonProps) {
  const {
    label,
    onPress,
    kind = "plain",
    icon,
    iconOnly = false,
    disabled = false,
    pressed,
    type = "button",
  } = props;
  return (
    <button
      type={type}
      class={`button ${kind}${iconOnly ? " icon-only" : ""}`}
      disabled={disabled}
      {...(type === "button" ? { onClick: onPress } : {})}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(iconOnly ? { "aria-label": label, title: label } : {})}
    >
      {icon !== undefined && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
