package io.dcp.web.socket;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sent and the stream has not yet looked at; bounded in bytes. The server's thread
 * that brings more waits, which in the end holds up the viewer's own sending.
 */
final class Inbox {
  /** What a message counts for beside its bytes, so that empty ones are bounded too. */
  private static final int OVERHEAD = 64;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private int bytes;
  private boolean ended;

  private record Message(@Nullable String text, byte[] binary) {
    int size() {
      return OVERHEAD + (text == null ? binary.length : text.length());
    }
  }

  Inbox(int capacity) {
    this.capacity = capacity;
  }

  void text(String text) throws InterruptedException {
    add(new Message(text, new byte[0]));
  }

  void binary(byte[] binary) throws InterruptedException {
    add(new Message(null, binary));
  }

  private void add(Message message) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!ended && bytes > 0 && bytes + message.size() > capacity) {
        changed.await();
      }
      if (!ended) {
        messages.add(message);
        bytes += message.size();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Hands the messages on, one after the other, until the end. */
  void deliverTo(StreamEndpoint endpoint) throws Exception {
    for (var message = next(); message != null; message = next()) {
      if (message.text() == null) {
        endpoint.binary(message.binary());
      } else {
        endpoint.text(message.text());
      }
    }
  }

  private @Nullable Message next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!ended && messages.isEmpty()) {
        changed.await();
      }
      if (ended) {
        return null;
      }
      var message = messages.remove();
      bytes -= message.size();
      changed.signalAll();
      return message;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more comes, and what waits is not wanted any more. */
  void end() {
    lock.lock();
    try {
      ended = true;
      messages.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
