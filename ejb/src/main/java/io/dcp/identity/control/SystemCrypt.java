package io.dcp.identity.control;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * bcrypt as the C library of the operating system computes it ({@code crypt_r(3)}: libxcrypt,
 * musl), in a quarter less time than Java. Absent where there is none, or none that knows bcrypt.
 */
final class SystemCrypt {
  /** {@code struct crypt_data} of libxcrypt, in bytes; musl's is smaller. */
  private static final long SCRATCH = 32_768;

  /**
   * By this name libxcrypt computes what Java does; of `$2a$` it changes some hashes on purpose.
   */
  private static final String EXACT = "$2b$";

  private static final FunctionDescriptor CRYPT_R =
      FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  private final MethodHandle crypt;

  private SystemCrypt(MethodHandle crypt) {
    this.crypt = crypt;
  }

  /** The system's library, when it computes what Java computes. */
  static Optional<SystemCrypt> find() {
    return Stream.<Supplier<SymbolLookup>>of(
            () -> SymbolLookup.libraryLookup("libcrypt.so.1", Arena.global()),
            () -> SymbolLookup.libraryLookup("libcrypt.so.2", Arena.global()),
            () -> Linker.nativeLinker().defaultLookup())
        .flatMap(library -> in(library).stream())
        .filter(SystemCrypt::agrees)
        .findFirst();
  }

  @SuppressWarnings("restricted") // the function is described as crypt(3) has it
  private static Optional<SystemCrypt> in(Supplier<SymbolLookup> library) {
    try {
      return library
          .get()
          .find("crypt_r")
          .map(
              function -> new SystemCrypt(Linker.nativeLinker().downcallHandle(function, CRYPT_R)));
    } catch (IllegalArgumentException | UnsupportedOperationException | IllegalCallerException e) {
      return Optional.empty(); // no such library, no such linker, or the JVM forbids it
    }
  }

  private boolean agrees() {
    var password = "päßwörter-äöü";
    var setting = BCrypt.gensalt(4);
    return hash(password, setting).equals(Optional.of(BCrypt.hashpw(password, setting)));
  }

  /**
   * Hashes a password.
   *
   * @param setting version, cost and salt: {@code $2a$10$...}, or a whole hash that begins so
   * @return the hash, in the version of the setting; empty when the library cannot tell
   */
  Optional<String> hash(String password, String setting) {
    if (password.indexOf('\0') >= 0) { // a string would end there
      return Optional.empty();
    }
    var version = setting.substring(0, EXACT.length());
    try (var memory = Arena.ofConfined()) {
      var phrase = memory.allocateFrom(password);
      var scratch = memory.allocate(SCRATCH, Long.BYTES);
      try {
        return call(phrase, memory.allocateFrom(EXACT + setting.substring(EXACT.length())), scratch)
            .filter(hash -> hash.startsWith(EXACT))
            .map(hash -> version + hash.substring(EXACT.length()));
      } finally {
        phrase.fill((byte) 0);
        scratch.fill((byte) 0);
      }
    }
  }

  @SuppressWarnings("restricted") // crypt(3) answers a string that ends, or NULL
  private Optional<String> call(
      MemorySegment phrase, MemorySegment setting, MemorySegment scratch) {
    MemorySegment answer;
    try {
      answer = (MemorySegment) crypt.invokeExact(phrase, setting, scratch);
    } catch (Throwable e) {
      throw new IllegalStateException("crypt_r could not be called", e);
    }
    return answer.equals(MemorySegment.NULL)
        ? Optional.empty()
        : Optional.of(answer.reinterpret(SCRATCH).getString(0));
  }
}
