package io.dcp.platform.problem;

/**
 * Every way in which a request can fail on purpose. The name travels as {@code code}; programs
 * branch on it, so it never changes its meaning.
 */
public enum ErrorCode {
  // the request itself
  MALFORMED_REQUEST(400, "The request cannot be read"),
  UNKNOWN_FIELD(400, "The request has an unknown field"),
  VALIDATION_FAILED(400, "A value is not acceptable"),
  ROUTE_NOT_FOUND(404, "No such address"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No answer in the asked-for form"),
  BODY_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request's form is not supported"),
  FOREIGN_ORIGIN(403, "The request comes from another site"),
  REQUEST_UNANSWERED(409, "The first request with this key has no answer"),
  PRECONDITION_REQUIRED(428, "Say which version you have read"),
  PRECONDITION_FAILED(412, "It was changed meanwhile"),
  KEY_REUSED(422, "The key belongs to another request"),

  // who asks
  NOT_AUTHENTICATED(401, "Sign in first"),
  BAD_CREDENTIALS(401, "User name or password is wrong"),
  OTP_REQUIRED(401, "A code of the second factor is needed"),
  OTP_WRONG(401, "The code is wrong"),
  SESSION_ENDED(401, "The session has ended"),
  PASSWORD_CHANGE_REQUIRED(403, "Choose another password first"),
  FORBIDDEN(403, "Not allowed"),
  TOO_MANY_ATTEMPTS(429, "Too many attempts"),
  RATE_LIMITED(429, "Too many requests"),
  TOO_MANY_STREAMS(429, "Too many open connections"),
  SETUP_TOKEN_WRONG(403, "The set-up token is wrong"),
  SETUP_DONE(409, "The platform is set up already"),

  // users
  USER_NOT_FOUND(404, "No such user"),
  USERNAME_TAKEN(409, "The user name is taken"),
  PASSWORD_REFUSED(400, "The password is not acceptable"),
  SESSION_NOT_FOUND(404, "No such session"),
  TOKEN_NOT_FOUND(404, "No such token"),
  TOO_MANY_TOKENS(409, "Too many tokens"),
  SECOND_FACTOR_ON(409, "The second factor is on already"),
  SECOND_FACTOR_OFF(409, "There is no second factor"),

  // groups, roles and grants
  GROUP_NOT_FOUND(404, "No such group"),
  ROLE_NOT_FOUND(404, "No such role"),
  GRANT_NOT_FOUND(404, "No such grant"),
  NAME_TAKEN(409, "The name is taken"),
  GRANT_EXISTS(409, "The grant exists already"),
  ROLE_BUILT_IN(409, "The role is built in"),
  ROLE_IN_USE(409, "The role is in use"),
  LAST_ADMINISTRATOR(409, "This is the last administrator"),
  MORE_THAN_YOU_HAVE(403, "This is more than you have"),

  // servers and their engines
  SERVER_NOT_FOUND(404, "No such server"),
  SERVER_NAME_TAKEN(409, "The server's name is taken"),
  ENDPOINT_REFUSED(422, "The address is not allowed"),
  TLS_MATERIAL_REFUSED(400, "The certificates cannot be used"),
  SSH_MATERIAL_REFUSED(400, "The SSH key cannot be used"),
  HOST_KEY_UNKNOWN(422, "Confirm the server's SSH key"),
  HOST_KEY_CHANGED(503, "The server's SSH key has changed"),
  ENGINE_UNREACHABLE(503, "The server does not answer"),
  ENGINE_TIMEOUT(503, "The server did not answer in time"),
  ENGINE_INCOMPATIBLE(503, "The server's engine is not supported"),
  ENGINE_REFUSED(502, "The engine refused the request"),

  // containers and images
  CONTAINER_NOT_FOUND(404, "No such container"),
  CONTAINER_AMBIGUOUS(409, "More than one container matches"),
  CONTAINER_NAME_TAKEN(409, "The container's name is taken"),
  CONTAINER_STATE(409, "The container's state does not allow this"),
  CONTAINER_UNHEALTHY(409, "The container is not well"),
  PORT_TAKEN(409, "A port is taken"),
  POLICY_REFUSED(422, "The policy does not allow this"),
  NETWORK_NOT_FOUND(404, "No such network"),
  COMMAND_NOT_RUNNABLE(422, "The command cannot be run"),
  IMAGE_NOT_FOUND(404, "No such image"),
  NO_SHELL(409, "The container has no shell"),
  COMMAND_TIMEOUT(504, "The command did not end in time"),
  INPUT_BLOCKED(409, "The program does not read its input"),
  TERMINAL_NOT_FOUND(404, "No such terminal"),
  TERMINAL_IDLE(409, "The terminal was not used"),
  LOGS_NOT_READABLE(409, "The container's log driver cannot be read"),

  // recordings of terminals
  RECORDING_NOT_FOUND(404, "No such recording"),
  RECORDING_ACTIVE(409, "The recording is still being written"),
  RECORDING_DAMAGED(409, "The recording is damaged"),
  RECORDING_LOST(409, "The recording is missing"),
  RECORDING_UNAVAILABLE(503, "Nothing can be recorded"),

  // tasks
  TASK_NOT_FOUND(404, "No such task"),
  TASK_ENDED(409, "The task has ended"),
  TOO_MANY_TASKS(429, "Too many open tasks"),

  // the audit
  AUDIT_ENTRY_NOT_FOUND(404, "No such entry on record"),

  // the platform
  KEY_ROTATION_RUNNING(409, "The keys are being changed already"),
  DATABASE_UNAVAILABLE(503, "The database does not answer"),
  INTERNAL(500, "Something went wrong");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** A few words for people, the same for every occurrence. */
  public String title() {
    return title;
  }
}
