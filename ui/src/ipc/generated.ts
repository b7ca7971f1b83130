export type Role = "helper" | "supervisor" | "manager";
export type Settings = { language: "zh" | "en"; theme: "system" | "light" | "dark"; text_size: "standard" | "large"; zone: string; demo_since: string | null };
export type User = { user: number; name: string; role: Role };
export type SpaceFacts = { name: string };
export type Refusal =
  | { code: "malformed"; values: { reason: string } }
  | { code: "command_unknown"; values: { command: string } }
  | { code: "user_missing"; values: Record<string, never> }
  | { code: "user_unknown"; values: { name: string } }
  | { code: "role_too_low"; values: { role: Role; needed: Role } }
  | { code: "key_reused"; values: { key: string; command: string } }
  | { code: "cancelled"; values: Record<string, never> }
  | { code: "pin_wrong"; values: Record<string, never> }
  | { code: "pin_too_short"; values: { digits: number } }
  | { code: "name_taken"; values: { name: string } };
export type Commands = {
  settings_show: { ask: Record<string, never>; answer: Settings };
  settings_change: { ask: { language?: "zh" | "en" | null; theme?: Settings["theme"] | null; text_size?: Settings["text_size"] | null }; answer: Settings };
  users_list: { ask: Record<string, never>; answer: { users: User[] } };
  users_first_run: { ask: { name: string; pin: string }; answer: User };
  users_sign_in: { ask: { user: number; pin: string }; answer: User };
  profile_show: { ask: Record<string, never>; answer: { space: SpaceFacts | null } };
  backup_list: { ask: Record<string, never>; answer: { names: string[]; newest_at: string | null } };
};
