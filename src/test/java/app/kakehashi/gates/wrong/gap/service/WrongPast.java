package app.kakehashi.gates.wrong.gap.service;

import app.kakehashi.notification.PastNotices;

/** A feature that counts its own mails as sent. */
public record WrongPast(PastNotices notices) {}
